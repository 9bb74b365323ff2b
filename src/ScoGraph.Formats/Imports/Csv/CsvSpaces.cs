using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Elements;

namespace ScoGraph.Formats.Imports.Csv;

/// <summary>The spaces of ids that tables have, and the nodes that relationships name in them.</summary>
internal sealed class CsvSpaces
{
    private readonly Dictionary<string, CsvIdSpace> _spaces = new(StringComparer.Ordinal);

    /// <summary>The space of a column of ids.</summary>
    public CsvIdSpace Of(string name)
    {
        if (!_spaces.TryGetValue(name, out CsvIdSpace? space))
            _spaces.Add(name, space = new CsvIdSpace());
        return space;
    }

    /// <summary>The one space in which a column's ids are looked for; null where it may be several, or is none.</summary>
    public CsvIdSpace? Only(string name) =>
        name == CsvIdSpace.Any ? (_spaces.Count == 1 ? _spaces.Values.Single() : null) : _spaces.GetValueOrDefault(name);

    /// <summary>
    /// The table with the spaces of ends that may be in any: where one space has all ids of the column, it is that one.
    /// </summary>
    /// <exception cref="GraphFormatException">Several spaces have all of them.</exception>
    public CsvTable Choose(CsvTable table, BadRows bad)
    {
        int start = table.Find(CsvRole.StartId), end = table.Find(CsvRole.EndId);
        int[] open = [.. new[] { start, end }.Where(column => table.Columns[column].Space == CsvIdSpace.Any)];
        if (open.Length == 0 || _spaces.Count < 2)
            return table;
        Dictionary<int, List<string>> fitting = open.ToDictionary(column => column, _ => _spaces.Keys.ToList());
        bool any = false;
        foreach (IReadOnlyList<CsvField> row in table.Rows(bad))
        {
            any = true;
            foreach (int column in open)
                fitting[column].RemoveAll(name => _spaces[name].Find(row[column]) < 0);
        }

        CsvColumn[] columns = [.. table.Columns];
        foreach (int column in any ? open : [])
        {
            if (fitting[column] is [_, _, ..] several)
                throw table.At(table.Header.Fields[column], FormatErrors.AmbiguousEnds(columns[column].Name, several));
            if (fitting[column] is [var only])
                columns[column] = columns[column] with { Space = only };
        }

        return table.With(columns);
    }

    /// <summary>The node that a cell names.</summary>
    /// <exception cref="GraphFormatException">There is none.</exception>
    public int End(CsvTable table, CsvField cell, CsvColumn end)
    {
        if (end.Space == CsvIdSpace.Any)
            return InAny(table, cell);
        if (!_spaces.TryGetValue(end.Space, out CsvIdSpace? space))
            throw table.At(cell, FormatErrors.UnknownIdSpace(end.Space, _spaces.Keys));
        ElementId id = space.Read(table, cell);
        int node = space.Ids.Find(id);
        return node >= 0 ? node : throw table.At(cell, FormatErrors.DanglingEnd(id, space.Ids.Texts));
    }

    private int InAny(CsvTable table, CsvField cell)
    {
        if (cell.Text is not { Length: > 0 } text)
            throw table.At(cell, FormatErrors.EmptyId);
        foreach (CsvIdSpace space in _spaces.Values)
        {
            if (space.Find(cell) is var node and >= 0)
                return node;
        }

        throw table.At(cell, FormatErrors.DanglingEnd(new ElementId(text, 0), _spaces.Values.SelectMany(space => space.Ids.Texts)));
    }
}
