using ScoGraph.Formats.Csv;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Plain;

/// <summary>What is true of all cells of a column.</summary>
/// <param name="decimalComma">Whether a comma is the decimal point.</param>
/// <param name="countsValues">Whether to find out if no value stands in it twice.</param>
internal sealed class ColumnProfile(bool decimalComma, bool countsValues)
{
    private static readonly string[] Directions = ["directed", "undirected", "mutual"];

    private readonly List<ValueKind> _kinds = [.. CellTypes.Tried];
    private HashSet<string>? _values = countsValues ? new HashSet<string>(StringComparer.Ordinal) : null;
    private bool _hasValues;

    /// <summary>Whether every row has a value of its own; false where that was not to be found out.</summary>
    public bool IsUnique => _values is not null && _hasValues;

    /// <summary>The first cell that is a number with a decimal comma, where all are; null otherwise.</summary>
    public CsvField? Comma { get; private set; }

    private bool AllHaveCommas { get; set; } = true;

    /// <summary>Whether all cells say no more than that edges have a direction or none, as Gephi's do.</summary>
    public bool AreDirections { get; private set; } = true;

    /// <summary>The narrowest type that holds all cells.</summary>
    public CsvCellType Type => new(_hasValues && _kinds.Count > 0 ? _kinds[0] : ValueKind.String, IsList: false, IsJson: false)
    {
        DecimalComma = decimalComma,
    };

    /// <summary>Whether the column is one of numbers that a decimal comma makes texts.</summary>
    public bool HasDecimalCommas => AllHaveCommas && Comma is not null && Type.IsText;

    public void Add(CsvField field)
    {
        if (field.Text is not { Length: > 0 } cell)
        {
            _values = null;
            return;
        }

        _hasValues = true;
        for (int i = _kinds.Count - 1; i >= 0; i--)
        {
            if (!CellTypes.Is(_kinds[i], cell, decimalComma))
                _kinds.RemoveAt(i);
        }

        if (_values?.Add(cell) == false)
            _values = null;
        if (CommaNumber.Is(cell))
            Comma ??= field;
        else
            AllHaveCommas &= CellTypes.Is(ValueKind.Integer, cell, decimalComma);
        AreDirections &= Directions.Contains(cell, StringComparer.OrdinalIgnoreCase);
    }
}
