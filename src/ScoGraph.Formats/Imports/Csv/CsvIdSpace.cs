using System.Globalization;
using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The ids of one space: no two of its nodes share one.</summary>
internal sealed class CsvIdSpace
{
    /// <summary>The name of no space: the node is looked for in all of them.</summary>
    public const string Any = "*";

    private readonly List<(int First, string File)> _files = [];

    public NodeIdTable Ids { get; } = new();

    public bool IsInteger { get; set; }

    /// <summary>The id of a cell.</summary>
    /// <exception cref="GraphFormatException">The cell is empty, or holds no integer where ids are integers.</exception>
    public ElementId Read(CsvTable table, CsvField cell)
    {
        string text = cell.Text ?? throw table.At(cell, FormatErrors.EmptyId);
        if (!IsInteger)
            return new ElementId(text, 0);
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? new ElementId(null, number) : throw table.At(cell, FormatErrors.NotAnInteger(text));
    }

    /// <summary>The node that a cell names, or -1.</summary>
    public int Find(CsvField cell)
    {
        if (cell.Text is not { } text)
            return -1;
        if (!IsInteger)
            return Ids.Find(new ElementId(text, 0));
        return long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)
            ? Ids.Find(new ElementId(null, number)) : -1;
    }

    public void Add(ElementId id, int node, int line, string file)
    {
        Ids.Add(id, node, line);
        Note(node, file);
    }

    /// <summary>Adds an id unless another node has it.</summary>
    public bool TryAdd(ElementId id, int node, int line, string file)
    {
        if (!Ids.TryAdd(id, node, line))
            return false;
        Note(node, file);
        return true;
    }

    /// <summary>The file of the node that has an id.</summary>
    public string FileOf(ElementId id)
    {
        int node = Ids.Find(id);
        return _files.FindLast(f => f.First <= node).File;
    }

    private void Note(int node, string file)
    {
        if (_files.Count == 0 || _files[^1].File != file)
            _files.Add((node, file));
    }
}
