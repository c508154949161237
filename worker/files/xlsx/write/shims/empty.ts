/** Stands in for the packages that exceljs requires at load and we never reach: csv and zip. */
export default {};
