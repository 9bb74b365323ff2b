using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Json;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The labels of nodes: those of the cell, or else the file's name, and what they bring with them.</summary>
internal sealed class CsvLabels(IReadOnlyDictionary<string, IReadOnlyList<string>> added)
{
    private readonly Dictionary<string, string[]> _sets = new(StringComparer.Ordinal);

    /// <param name="table">The file.</param>
    /// <param name="column">The column of labels, or null.</param>
    /// <param name="cell">Its cell.</param>
    public string[] Of(CsvTable table, CsvColumn? column, CsvField cell)
    {
        string text = column is null ? table.Name : cell.Text ?? "";
        if (column is { IsJson: true })
            return WithAdded(ReadJson(table, cell));
        if (!_sets.TryGetValue(text, out string[]? labels))
        {
            labels = WithAdded(column is null ? [text] : text.Split(column.LabelSeparator, StringSplitOptions.RemoveEmptyEntries));
            _sets.Add(text, labels);
        }

        return labels;
    }

    private string[] WithAdded(string[] labels) =>
        [.. labels.Concat(labels.SelectMany(label => added.TryGetValue(label, out IReadOnlyList<string>? more) ? more : [])).Distinct()];

    private static string[] ReadJson(CsvTable table, CsvField cell)
    {
        try
        {
            Value value = JsonCell.Read(cell.Text ?? "[]");
            if (value.Kind == ValueKind.List && value.AsList().Items.ToArray() is var items && Array.TrueForAll(items, i => i.IsString))
                return Array.ConvertAll(items, i => i.AsString());
        }
        catch (GraphFormatException error) when (error.FileName is null)
        {
            throw table.At(cell, error.Reason);
        }

        throw table.At(cell, FormatErrors.NotLabels);
    }
}
