// The container's health check: ends with 0 if the service and its store answer. Without dependencies, so that it costs little.
const response = await fetch(`http://127.0.0.1:${process.env.PORT ?? 8787}/api/health`).catch(() => null);
process.exit(response?.ok ? 0 : 1);
