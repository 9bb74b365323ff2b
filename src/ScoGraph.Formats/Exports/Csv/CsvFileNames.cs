using System.Globalization;

namespace ScoGraph.Formats.Exports.Csv;

/// <summary>Names for files that every file system takes, none twice, upper and lower case being the same.</summary>
internal sealed class CsvFileNames
{
    private const int Longest = 80;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a label or a type can be told from a file's name as it is.</summary>
    public static bool IsPlain(string name) =>
        name.Length is > 0 and < Longest && char.IsAsciiLetter(name[0]) && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '-');

    /// <summary>The name itself if it is free, so that what it tells holds.</summary>
    public bool TryTake(string name) => _taken.Add(name);

    /// <summary>A free name like the one given.</summary>
    public string Take(string name)
    {
        char[] units = [.. name.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-' ? unit : '-').Take(Longest)];
        string plain = units.Length == 0 ? "none" : new string(units), free = plain;
        for (int number = 2; !_taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{plain}-{number}");
        return free;
    }
}
