using ScoGraph.Formats.Csv;
using ScoGraph.Formats.Imports.Csv.EdgeLists;
using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Imports.Csv.Plain;

/// <summary>A table whose header only names its columns, with what all of its rows tell.</summary>
internal sealed class PlainTable
{
    /// <summary>So many of the first columns may be ids whatever they are called.</summary>
    private const int FirstColumns = 4;

    private PlainTable(CsvTable table, ColumnProfile[] profiles) => (Table, Profiles) = (table, profiles);

    public CsvTable Table { get; }

    public ColumnProfile[] Profiles { get; }

    public string[] Names => Array.ConvertAll(Table.Columns, column => column.Name);

    /// <summary>Reads a table once. Bad rows are told of in the second reading.</summary>
    public static PlainTable Of(CsvTable table, ImportSource source)
    {
        bool comma = source.Options.DecimalComma;
        string? id = source.Options.Columns.Id;
        ColumnProfile[] profiles = [.. table.Columns.Select((column, i) =>
            new ColumnProfile(comma, i < FirstColumns || EndNames.LooksLikeId(column.Name) || Is(column, id)))];
        foreach (IReadOnlyList<CsvField> row in table.Rows(source.Bad.Silent))
        {
            source.Cancellation.ThrowIfCancellationRequested();
            for (int i = 0; i < profiles.Length; i++)
                profiles[i].Add(row[i]);
        }

        foreach ((CsvColumn column, ColumnProfile profile) in table.Columns.Zip(profiles).Where(pair => pair.Second.HasDecimalCommas))
            source.Warn(FormatErrors.CommaColumn(column.Name), table.PathOfRows, profile.Comma!.Value.Line, profile.Comma!.Value.Column);
        return new PlainTable(table, profiles);
    }

    /// <summary>The place of a column by its name in any case; -1 where there is none, or no name.</summary>
    public int Find(string? name) => Array.FindIndex(Table.Columns, column => Is(column, name));

    /// <summary>The place of a column that has the name of the table's own id, or -1.</summary>
    public int OwnId => Array.FindIndex(Table.Columns, column => EndNames.IsOwnId(column.Name, Table.Name));

    /// <summary>Whether a column may hold ids: integers and texts may.</summary>
    public bool MayBeId(int column) => Profiles[column].Type.Kind is ValueKind.Integer or ValueKind.String;

    private static bool Is(CsvColumn column, string? name) =>
        name is not null && column.Name.Equals(name, StringComparison.OrdinalIgnoreCase);
}
