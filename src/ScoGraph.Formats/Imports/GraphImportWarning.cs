using System.Globalization;

namespace ScoGraph;

/// <summary>Something that an import read in another way than the file says, or passed over.</summary>
/// <param name="Reason">The sentence.</param>
/// <param name="FileName">The file as the caller gave it; null where none applies.</param>
/// <param name="Line">The line, from 1; 0 where no place applies.</param>
/// <param name="Column">The column in UTF-16 code units, from 1; 0 where no place applies.</param>
public sealed record GraphImportWarning(string Reason, string? FileName, int Line, int Column)
{
    /// <summary>The sentence and the place, as one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string place = Line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {Line}, column {Column}");
        string where = string.Join(", ", new[] { FileName, place }.Where(part => !string.IsNullOrEmpty(part)));
        return where.Length == 0 ? Reason : $"{Reason} ({where})";
    }
}
