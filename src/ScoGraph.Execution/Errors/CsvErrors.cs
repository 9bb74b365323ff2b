using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Errors;

/// <summary>The texts of what can be wrong with LOAD CSV. Lines and columns of files count from 1.</summary>
internal static class CsvErrors
{
    public static ValueException NoFiles() => new(
        ErrorCategory.ConstraintVerificationFailed, "NoImportFolder", "This query may not read files.",
        "The caller allows a folder with QueryOptions.ImportFolder.");

    public static ValueException NotLocation(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"A file is named by a STRING, not by {ValueErrors.Describe(value)}.",
        "For example LOAD CSV FROM 'name.csv' AS row.");

    public static ValueException Header(string file, int line, string what) => Invalid(
        file, line, 1, what, "Read the file without WITH HEADERS, or mend its first row.");

    public static ValueException SurplusFields(string file, int line, int fields, int headers) => Invalid(
        file, line, 1, FormattableString.Invariant($"The row has {fields} fields, the header only {headers}."),
        "A field that holds the terminator stands in double quotes.");

    private static ValueException Invalid(string file, int line, int column, string what, string hint) => new(
        ErrorCategory.ArgumentError, "InvalidCsv", FormattableString.Invariant($"{what} ({file}, line {line}, column {column})"), hint);
}
