using ScoGraph.Formats.Imports.Csv.EdgeLists;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Plain;

/// <summary>
/// Decides what plain tables hold, and what their columns are for. Relationships are those with two columns that the caller names, or
/// that are called as ends are, or that are called as the ids of two other tables and have no id of their own. All others are nodes.
/// </summary>
internal sealed class PlainRoles(IReadOnlyList<PlainTable> tables, TableColumns chosen)
{
    /// <summary>Such columns hold the types of relationships unless the caller names another.</summary>
    private static readonly string[] TypeNames = ["type", "relationship", "relationship_type", "rel_type"];

    /// <summary>The table with the roles and types of its columns.</summary>
    public CsvTable Assign(PlainTable table)
    {
        CsvColumn[] columns = [.. table.Table.Columns.Zip(table.Profiles).Select(pair => pair.First with { Type = pair.Second.Type })];
        (int source, int target) = Ends(table);
        if (source >= 0)
        {
            columns[source] = End(CsvRole.StartId, table, source);
            columns[target] = End(CsvRole.EndId, table, target);
            if (TypeColumn(table) is var type and >= 0 && type != source && type != target)
                columns[type] = new CsvColumn(CsvRole.Type, "", CsvCellType.Text);
            return table.Table.With(columns);
        }

        int id = IdColumn(table);
        bool isInteger = id >= 0 && columns[id].Type.Kind == ValueKind.Integer;
        if (id >= 0)
            columns[id] = new CsvColumn(CsvRole.Id, columns[id].Name, columns[id].Type, SpaceOf(table), isInteger);
        if (table.Find(chosen.Label) is var label and >= 0 && label != id)
            columns[label] = new CsvColumn(CsvRole.Label, "", CsvCellType.Text);
        return table.Table.With(columns);
    }

    private (int Source, int Target) Ends(PlainTable table)
    {
        if (table.Table.Header.IsMissing)
            return (0, 1);
        if (table.Find(chosen.Source) is var source and >= 0 && table.Find(chosen.Target) is var target and >= 0)
            return (source, target);
        (source, target) = EndNames.Find(table.Names);
        if (source >= 0 && table.MayBeId(source) && table.MayBeId(target))
            return (source, target);
        if (table.OwnId >= 0 || table.Find(chosen.Id) >= 0)
            return (-1, -1);
        int[] others = [.. Enumerable.Range(0, table.Names.Length).Where(column => Referred(table, column) is not null)];
        return others.Length >= 2 ? (others[0], others[1]) : (-1, -1);
    }

    /// <summary>The other table whose ids a column is called by, or null.</summary>
    private PlainTable? Referred(PlainTable table, int column) => !EndNames.LooksLikeId(table.Names[column]) ? null
        : tables.FirstOrDefault(other => other != table && (EndNames.IsIdOf(table.Names[column], other.Table.Name)
            || (other.OwnId >= 0 && other.Names[other.OwnId].Length > 2 && table.Find(other.Names[other.OwnId]) == column)));

    private CsvColumn End(CsvRole role, PlainTable table, int column)
    {
        string space = Referred(table, column) is { } other ? SpaceOf(other) : CsvIdSpace.Any;
        return new CsvColumn(role, table.Names[column], table.Profiles[column].Type, space);
    }

    private int TypeColumn(PlainTable table)
    {
        if (table.Find(chosen.Type) is var named and >= 0)
            return named;
        int found = Array.FindIndex(table.Names, name => TypeNames.Contains(name, StringComparer.OrdinalIgnoreCase));
        return found >= 0 && table.Profiles[found] is { Type.IsText: true, AreDirections: false } ? found : -1;
    }

    private int IdColumn(PlainTable table)
    {
        if (table.Find(chosen.Id) is var named and >= 0)
            return named;
        if (table.OwnId is var own and >= 0)
            return own;
        int called = Array.FindIndex(table.Table.Columns, column => EndNames.LooksLikeId(column.Name));
        if (called >= 0 && table.Profiles[called].IsUnique)
            return called;
        return Enumerable.Range(0, table.Names.Length).FirstOrDefault(i => table.Profiles[i].IsUnique && table.MayBeId(i), -1);
    }

    private static string SpaceOf(PlainTable table) => table.Table.Name;
}
