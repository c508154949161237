// Loaded into a process that must not outlive the one whose number stands in ENDS_WITH, also when that is killed without
// a word, and before this file is read. Plain JavaScript: npm may run on an old Node.
const first = Number(process.env.ENDS_WITH);
const parent = process.ppid;

function isRunning() {
  try {
    process.kill(first, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

// A killed process that nobody asks after keeps its number: then the parent has changed
setInterval(() => {
  if (process.ppid !== parent || !isRunning()) process.exit(1);
}, 500).unref();
