using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Csv;

/// <summary>The texts of what can be wrong with LOAD CSV. Lines and columns of files count from 1.</summary>
internal static class CsvErrors
{
    public static ValueException NoFiles() => new(
        ErrorCategory.ConstraintVerificationFailed, "NoImportFolder", "This query may not read files.",
        "The caller allows a folder with QueryOptions.ImportFolder.");

    public static ValueException NotLocation(in Value value) => new(
        ErrorCategory.TypeError, "InvalidArgumentType", $"A file is named by a STRING, not by {ValueErrors.Describe(value)}.",
        "For example LOAD CSV FROM 'name.csv' AS row.");

    public static ValueException UnclosedQuote(string file, int line, int column) =>
        Invalid(file, line, column, "The quote that is opened here is never closed.", "A quote inside a quoted field is written twice.");

    public static ValueException BesideQuote(string file, int line, int column) => Invalid(
        file, line, column, "Behind the closing quote of a field something else stands than the end of the field.",
        "A quote inside a quoted field is written twice; or FIELDTERMINATOR names another character.");

    public static ValueException FieldTooLong(string file, int line, int column, int most) => Invalid(
        file, line, column, FormattableString.Invariant($"The field that begins here has more than {most:#,0} characters."),
        "Is a quote not closed?");

    public static ValueException Header(string file, int line, string what) => Invalid(
        file, line, 1, what, "Read the file without WITH HEADERS, or mend its first row.");

    public static ValueException SurplusFields(string file, int line, int fields, int headers) => Invalid(
        file, line, 1, FormattableString.Invariant($"The row has {fields} fields, the header only {headers}."),
        "A field that holds the terminator stands in double quotes.");

    /// <summary>Says nothing of the system's own message, which may name folders that a query has no business to know.</summary>
    public static ValueException Unreadable(string file, Exception cause) => cause switch
    {
        DecoderFallbackException => Unreadable(file, "it is not text in UTF-8.", "Save it as UTF-8."),
        UnauthorizedAccessException => Unreadable(file, "access is denied.", "Ask the owner of the file."),
        _ => Unreadable(file, "the system failed to read it.", "Try again."),
    };

    private static ValueException Unreadable(string file, string reason, string hint) =>
        new(ErrorCategory.ArgumentError, "FileUnreadable", $"The file '{file}' cannot be read: {reason}", hint);

    private static ValueException Invalid(string file, int line, int column, string what, string hint) => new(
        ErrorCategory.ArgumentError, "InvalidCsv", FormattableString.Invariant($"{what} ({file}, line {line}, column {column})"), hint);
}
