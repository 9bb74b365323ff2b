using System.Collections.Immutable;
using ScoGraph.Model.Values;
using ScoGraph.Postgres.Connections;
using ScoGraph.Postgres.Tables;
using ScoGraph.Postgres.Values;
using ScoGraph.Sql.Layouts;
using ScoGraph.Store;

namespace ScoGraph.Postgres.Commits;

/// <summary>The tables while a commit is written: those that it needs and that are not there are made.</summary>
/// <param name="server">The database.</param>
/// <param name="names">The names and label sets of the graph.</param>
/// <param name="catalog">The tables before.</param>
internal sealed class CatalogGrowth(PostgresServer server, StoreTables names, TableCatalog catalog)
{
    private readonly List<string> _commands = [];
    private readonly List<string> _indexes = [];
    private readonly HashSet<(bool OfRelationships, int Owner)> _changed = [];

    /// <summary>The tables as they are by now.</summary>
    public TableCatalog Catalog { get; private set; } = catalog;

    /// <summary>What makes the new tables and columns, in order.</summary>
    public IReadOnlyList<string> Commands => _commands;

    /// <summary>What makes the indexes of new tables: before few rows come, behind many.</summary>
    public IReadOnlyList<string> Indexes => _indexes;

    /// <summary>The tables whose entries in the catalog changed.</summary>
    public IEnumerable<ElementTable> Changed => _changed.Select(key => Catalog.Of(key.OfRelationships)[key.Owner]);

    /// <summary>The columns that are new or other ones than before.</summary>
    public List<(ElementTable Table, KeyId Key)> ChangedColumns { get; } = [];

    /// <summary>The table of a label set or type, made where it is not there.</summary>
    public ElementTable Table(bool ofRelationships, int owner)
    {
        if (Catalog.Of(ofRelationships).TryGetValue(owner, out ElementTable? known))
            return known;
        string name = ofRelationships
            ? TableNames.OfRelationships(owner, names.RelationshipTypes[owner])
            : TableNames.OfNodes(owner, names.LabelSets[owner].Select(label => names.Labels[label]));
        ElementTable table = new(ofRelationships, owner, name, ImmutableSortedDictionary<KeyId, ValueColumn>.Empty, 0);
        string inSql = server.Table(name);
        if (ofRelationships)
        {
            _commands.Add($"CREATE TABLE {inSql} (rid bigint PRIMARY KEY, src bigint NOT NULL, dst bigint NOT NULL)");
            _indexes.Add($"CREATE INDEX ON {inSql} (src, dst) INCLUDE (rid)");
            _indexes.Add($"CREATE INDEX ON {inSql} (dst, src) INCLUDE (rid)");
        }
        else
            _commands.Add($"CREATE TABLE {inSql} (nid bigint PRIMARY KEY)");
        Put(table);
        return table;
    }

    /// <summary>Notes rows that came or went.</summary>
    public void Count(bool ofRelationships, int owner, long change)
    {
        if (change != 0)
            Put(Table(ofRelationships, owner) is var table ? table with { Count = table.Count + change } : table);
    }

    /// <summary>Sees to it that values of a property have a place in a table.</summary>
    public void Fit(bool ofRelationships, int owner, KeyId key, IEnumerable<Value> values)
    {
        ElementTable table = Table(ofRelationships, owner);
        ValueColumn? column = table.Columns.GetValueOrDefault(key), before = column;
        string inSql = server.Table(table.Name);
        foreach (Value value in values)
        {
            if (value.IsNull)
                continue;
            SqlKind? kind = ColumnValues.KindOf(value);
            column ??= Typed(inSql, key, kind ?? SqlKind.String);
            if (kind != column.Kind && !column.HasExact)
            {
                column = column with { HasExact = true };
                _commands.Add($"ALTER TABLE {inSql} ADD COLUMN {SqlNames.Quote(column.ExactName)} text");
            }
        }

        if (column is null || column == before)
            return;
        Put(table = table with { Columns = table.Columns.SetItem(key, column) });
        ChangedColumns.Add((table, key));
    }

    private ValueColumn Typed(string table, KeyId key, SqlKind kind)
    {
        ValueColumn column = new(TableNames.OfProperty(key, names.PropertyKeys[key]), kind, HasExact: false);
        string order = kind == SqlKind.String ? " COLLATE \"C\"" : "";
        _commands.Add($"ALTER TABLE {table} ADD COLUMN {SqlNames.Quote(column.Name)} {PostgresDialect.Instance.TypeOf(kind)}{order}");
        return column;
    }

    private void Put(ElementTable table)
    {
        Catalog = Catalog.With(table);
        _changed.Add((table.OfRelationships, table.Owner));
    }
}
