using System.Text;
using ScoGraph.Formats.Csv;
using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Files;

/// <summary>The texts of why a file is not read.</summary>
internal static class ImportErrors
{
    private const string Where = "Files are named relative to the import folder: 'name.csv', 'below/name.csv' or 'file:///name.csv'.";

    public static ValueException Refused(string location) => new(
        ErrorCategory.ArgumentError, "InvalidFileLocation", $"'{location}' does not name a file of the import folder.", Where);

    public static ValueException Link(string location) => new(
        ErrorCategory.ArgumentError, "InvalidFileLocation",
        $"'{location}' is reached over a link, which could lead out of the import folder.",
        "Put the file itself into the folder.");

    public static ValueException NotFound(string location) => new(
        ErrorCategory.EntityNotFound, "FileNotFound", $"The import folder has no file '{location}'.", Where);

    /// <summary>Says nothing of the system's own message, which may name folders that a query has no business to know.</summary>
    public static ValueException Unreadable(string location, Exception cause) => cause switch
    {
        CsvException csv => new ValueException(
            ErrorCategory.ArgumentError, "InvalidCsv",
            FormattableString.Invariant($"{csv.Message} ({location}, line {csv.Line}, column {csv.Column})"), csv.Hint),
        DecoderFallbackException => Unreadable(location, "it is not text in UTF-8.", "Save it as UTF-8."),
        UnauthorizedAccessException => Unreadable(location, "access is denied.", "Ask the owner of the file."),
        _ => Unreadable(location, "the system failed to read it.", "Try again."),
    };

    private static ValueException Unreadable(string location, string reason, string hint) =>
        new(ErrorCategory.ArgumentError, "FileUnreadable", $"The file '{location}' cannot be read: {reason}", hint);
}
