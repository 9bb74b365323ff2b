namespace ScoGraph.Postgres.Tables;

/// <summary>What a name in the table of names is of; the numbers stand in the table.</summary>
internal enum StoredName
{
    Label = 0,
    Type = 1,
    Key = 2,
}
