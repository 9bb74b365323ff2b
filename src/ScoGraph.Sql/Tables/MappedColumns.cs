using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;

namespace ScoGraph.Sql.Tables;

/// <summary>The columns of a mapped table or file, and what becomes of them.</summary>
internal sealed class MappedColumns
{
    private readonly GraphMapping _mapping;
    private readonly MappedSource _source;
    private readonly MappedDatabase _database;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public MappedColumns(GraphMapping mapping, MappedSource source, MappedDatabase database)
    {
        (_mapping, _source, _database) = (mapping, source, database);
        Rows = database.RowsOf(mapping, source);
        foreach ((string name, string type) in database.ColumnsOf(Rows))
            _types[name] = type;
    }

    /// <summary>What stands in FROM.</summary>
    public string Rows { get; }

    /// <summary>A column that the mapping names, as it stands in a statement.</summary>
    /// <exception cref="GraphMappingException">There is none.</exception>
    public string Column(string column, string entry) => _types.ContainsKey(column) ? _database.Dialect.Name(column) : throw _mapping.Wrong(
        $"{_source.Entry}.{entry}", $"'{_source.Name}' has no column '{column}'; it has {string.Join(", ", _types.Keys)}");

    /// <summary>The properties, with the column and the kind of each.</summary>
    /// <param name="used">The columns that are no properties unless the mapping says so.</param>
    public IEnumerable<(string Key, string Column, SqlKind Kind)> Properties(params string[] used)
    {
        IEnumerable<MappedProperty> properties = _source.Properties
            ?? _types.Keys.Where(column => !used.Contains(column)).Select(column => new MappedProperty(column, column));
        foreach (MappedProperty property in properties)
        {
            string column = Column(property.Column, $"properties.{property.Key}"), type = _types[property.Column];
            yield return _database.KindOf(type) is { } kind ? (property.Key, column, kind) : throw _mapping.Wrong(
                $"{_source.Entry}.properties",
                $"The column '{property.Column}' of '{_source.Name}' is {type}: a property is {_database.PropertyTypes}; make a view that "
                    + "casts it, or name the properties without it");
        }
    }
}
