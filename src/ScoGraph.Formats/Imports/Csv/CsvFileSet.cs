using System.Globalization;
using System.Text.RegularExpressions;
using ScoGraph.Formats.Imports.Opening;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The files of one table: its rows in one part or several, and perhaps a file that holds the header alone.</summary>
/// <param name="Name">What the table is called: the file's name without folder, ending and number of the part.</param>
/// <param name="Header">The file of the header; null where the first part begins with it.</param>
/// <param name="Parts">The files of the rows, in their order.</param>
internal sealed partial record CsvFileSet(string Name, string? Header, string[] Parts)
{
    /// <summary>The endings of tables; of edge lists without a header, too.</summary>
    public static readonly string[] Endings = [".csv", ".tsv", ".txt", ".edges", ".edgelist"];

    /// <summary>In folders texts are no tables: notes lie there, too.</summary>
    private static readonly string[] EndingsInFolders = [.. Endings.Where(ending => ending != ".txt")];

    /// <summary>The tables of files and folders, in the order of their names within a folder.</summary>
    /// <exception cref="GraphFormatException">A folder holds none.</exception>
    public static CsvFileSet[] Of(IEnumerable<string> paths)
    {
        List<string> files = [.. paths.SelectMany(path => Directory.Exists(path) ? FilesOf(path) : [path])];
        files.AddRange(files.Select(HeaderBeside).OfType<string>().Except(files).ToArray());
        string[] headers = [.. files.Where(file => HeaderName().IsMatch(NameOf(file)))];
        Dictionary<string, CsvFileSet> tables = new(StringComparer.Ordinal);
        HashSet<string> used = new(StringComparer.Ordinal);
        foreach (string file in files.Except(headers))
        {
            string name = NameOf(file);
            string? header = Array.FindAll(headers, candidate => IsPartOf(name, BaseOf(candidate)) && SameFolder(candidate, file))
                .MaxBy(candidate => BaseOf(candidate).Length);
            string table = header is not null ? BaseOf(header)
                : PartName().Match(name) is { Success: true } part ? part.Groups[1].Value : name;
            string key = Path.Combine(Path.GetDirectoryName(file) ?? "", table);
            CsvFileSet known = tables.GetValueOrDefault(key) ?? new CsvFileSet(table, header, []);
            tables[key] = known with
            {
                Parts = [.. known.Parts.Append(file).OrderBy(NumberOf).ThenBy(path => path, StringComparer.Ordinal)],
            };
            if (header is not null)
                used.Add(header);
        }

        // A header without rows is a table of its own, such as one of the headers of letters.
        return [.. tables.Values, .. headers.Except(used).Select(file => new CsvFileSet(NameOf(file), null, [file]))];
    }

    private static string[] FilesOf(string folder)
    {
        string[] files = [.. Directory.EnumerateFiles(folder)
            .Where(file => EndingsInFolders.Contains(Path.GetExtension(ImportFile.NameOf(file)), StringComparer.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new GraphFormatException(FormatErrors.NoTables(EndingsInFolders), folder, 0, 0);
    }

    private static string? HeaderBeside(string file)
    {
        string name = ImportFile.NameOf(file);
        string header = Path.Combine(
            Path.GetDirectoryName(file) ?? "", $"{Path.GetFileNameWithoutExtension(name)}-header{Path.GetExtension(name)}");
        return File.Exists(header) ? header : null;
    }

    private static string NameOf(string path) => Path.GetFileNameWithoutExtension(ImportFile.NameOf(path));

    private static string BaseOf(string header) => HeaderName().Match(NameOf(header)).Groups[1].Value;

    private static bool SameFolder(string one, string other) => Path.GetDirectoryName(one) == Path.GetDirectoryName(other);

    private static bool IsPartOf(string name, string table) =>
        name.StartsWith(table, StringComparison.Ordinal) && PartEnding().IsMatch(name.AsSpan(table.Length));

    private static int NumberOf(string path) =>
        int.TryParse(LastDigits().Match(NameOf(path)).Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    [GeneratedRegex("^(.+)[-_.]headers?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeaderName();

    [GeneratedRegex("^(.+)[-_.]part[-_.]?[0-9]+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartName();

    [GeneratedRegex("^([-_.]?(part)?[-_.]?[0-9]+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartEnding();

    [GeneratedRegex("[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastDigits();
}
