using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports.Csv.EdgeLists;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The properties of rows.</summary>
internal sealed class CsvProperties
{
    private readonly List<PropertyElement> _properties = [];

    /// <summary>Those of a row; the list is good until the next row.</summary>
    /// <exception cref="GraphFormatException">A cell is no value of its column's type.</exception>
    public List<PropertyElement> Of(CsvTable table, IReadOnlyList<CsvField> row)
    {
        _properties.Clear();
        for (int i = 0; i < row.Count; i++)
        {
            CsvColumn column = table.Columns[i];
            bool isAbsent = row[i].Text is not { } text || (text.Length == 0 && (table.IsPlain || !column.Type.IsText));
            if (isAbsent || column.Role is not (CsvRole.Property or CsvRole.Data))
                continue;
            try
            {
                Add(table, column, row[i]);
            }
            catch (GraphFormatException error) when (error.FileName is null)
            {
                throw table.At(row[i], error.Reason);
            }
        }

        return _properties;
    }

    private void Add(CsvTable table, CsvColumn column, CsvField cell)
    {
        if (column.Role == CsvRole.Data)
        {
            _properties.AddRange(DataText.Read(cell.Text!));
            return;
        }

        Value value = column.Type.Read(cell.Text!);
        if (value.IsNull)
            throw table.At(cell, FormatErrors.NullProperty);
        _properties.Add(new PropertyElement(column.Name, value));
    }
}
