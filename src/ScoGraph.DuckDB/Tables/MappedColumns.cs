using System.Collections.Frozen;
using ScoGraph.DuckDB.Engine;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Mappings;

namespace ScoGraph.DuckDB.Tables;

/// <summary>The columns of a mapped table or file, and what becomes of them.</summary>
internal sealed class MappedColumns
{
    private static readonly FrozenDictionary<string, SqlKind> Kinds = new Dictionary<string, SqlKind>
    {
        ["BOOLEAN"] = SqlKind.Boolean,
        ["TINYINT"] = SqlKind.Integer,
        ["SMALLINT"] = SqlKind.Integer,
        ["INTEGER"] = SqlKind.Integer,
        ["BIGINT"] = SqlKind.Integer,
        ["UTINYINT"] = SqlKind.Integer,
        ["USMALLINT"] = SqlKind.Integer,
        ["UINTEGER"] = SqlKind.Integer,
        ["FLOAT"] = SqlKind.Float,
        ["DOUBLE"] = SqlKind.Float,
        ["VARCHAR"] = SqlKind.String,
    }.ToFrozenDictionary();

    private readonly GraphMapping _mapping;
    private readonly MappedSource _source;
    private readonly Dictionary<string, string> _types = new(StringComparer.Ordinal);

    public MappedColumns(GraphMapping mapping, MappedSource source, DuckDbDatabase database)
    {
        (_mapping, _source) = (mapping, source);
        Rows = source.File is { } file ? FileRows(mapping, file) : string.Join('.', TableName(mapping, source.Table!).Select(Name));
        foreach (string[] column in database.Texts($"SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM {Rows})"))
            _types[column[0]] = column[1];
    }

    /// <summary>What stands in FROM.</summary>
    public string Rows { get; }

    /// <summary>A column that the mapping names, as it stands in a statement.</summary>
    /// <exception cref="GraphMappingException">There is none.</exception>
    public string Column(string column, string entry) => _types.ContainsKey(column) ? Name(column) : throw _mapping.Wrong(
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
            yield return Kinds.TryGetValue(type, out SqlKind kind) ? (property.Key, column, kind) : throw _mapping.Wrong(
                $"{_source.Entry}.properties",
                $"The column '{property.Column}' of '{_source.Name}' is {type}: a property is BOOLEAN, an integer of up to 64 bits with a sign, "
                    + "FLOAT, DOUBLE or VARCHAR; make a view that casts it, or name the properties without it");
        }
    }

    public static string Name(string name) => DuckDbDialect.Instance.Name(name);

    private static string[] TableName(GraphMapping mapping, string table) =>
        mapping.Database is null ? table.Split('.') : [DuckDbDatabase.AttachedName, .. table.Split('.')];

    private static string FileRows(GraphMapping mapping, string file)
    {
        string path = DuckDbDialect.Instance.Text(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(mapping.Path))!, file));
        return Path.GetExtension(file).ToUpperInvariant() switch
        {
            ".PARQUET" => $"read_parquet({path})",
            _ => $"read_csv({path}, header = true)",
        };
    }
}
