using System.Globalization;

namespace ScoGraph;

/// <summary>
/// A file or stream that is not what it should be: broken, truncated, foreign, or against the format. Nothing of it was loaded.
/// </summary>
/// <remarks><see cref="Exception.Message"/> is the whole report: the sentence and the place.</remarks>
public sealed class GraphFormatException : ScoGraphException
{
    internal GraphFormatException(string reason, string? fileName, int line, int column, Exception? inner = null)
        : base(Report(reason, fileName, line, column), inner)
    {
        Reason = reason;
        FileName = fileName;
        Line = line;
        Column = column;
    }

    /// <summary>The sentence alone, without the place.</summary>
    public string Reason { get; }

    /// <summary>The name of the file as the caller gave it, or null where a stream without a name was read.</summary>
    public string? FileName { get; }

    /// <summary>The line of the offending piece, from 1; 0 where no place applies.</summary>
    public int Line { get; }

    /// <summary>The column of the offending piece in UTF-16 code units, from 1; 0 where no place applies.</summary>
    public int Column { get; }

    private static string Report(string reason, string? fileName, int line, int column)
    {
        string place = line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"line {line}, column {column}");
        string where = string.Join(", ", new[] { fileName, place }.Where(part => !string.IsNullOrEmpty(part)));
        return where.Length == 0 ? reason : $"{reason} ({where})";
    }
}
