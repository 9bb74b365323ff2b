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
}
