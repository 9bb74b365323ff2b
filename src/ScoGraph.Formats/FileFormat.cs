using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Exports;
using ScoGraph.Formats.Exports.Csv;
using ScoGraph.Formats.Imports;

namespace ScoGraph.Formats;

/// <summary>A format, whole: what it is called, and what can be done with it.</summary>
/// <param name="Id">Its member of the public list.</param>
/// <param name="Name">A word for command lines.</param>
internal sealed record FileFormat(GraphFormat Id, string Name)
{
    /// <summary>The endings of its files, with their dots; none for a folder.</summary>
    public string[] Endings { get; init; } = [];

    /// <summary>The endings of files that are read one by one where it is written as a folder.</summary>
    public string[] ReadEndings { get; init; } = [];

    /// <summary>Reads elements; null where it cannot be read, or is a script.</summary>
    public Action<ImportSource, IElementSink>? Read { get; init; }

    /// <summary>Whether it is read as statements that are run.</summary>
    public bool IsScript { get; init; }

    /// <summary>Whether it has rows that are independent, so that wrong ones can be left out.</summary>
    public bool HasRows { get; init; }

    /// <summary>Writes it as one text; null for a folder, and where it is not written.</summary>
    public IExportWriter? Writer { get; init; }

    /// <summary>How it is laid out as a folder of files; null for a file.</summary>
    public CsvStyle? Folder { get; init; }

    /// <summary>The members of <see cref="GraphImportOptions"/> and <see cref="GraphExportOptions"/> that are about it.</summary>
    public string[] Options { get; init; } = [];

    public bool IsFolder => Folder is not null;

    public bool CanWrite => Writer is not null || IsFolder;

    public bool CanRead => Read is not null || IsScript;
}
