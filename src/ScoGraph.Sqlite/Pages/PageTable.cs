using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Pages;

/// <summary>The rows of pages in the file.</summary>
internal static class PageTable
{
    public static void Insert(SqliteDatabase database, IEnumerable<PageRow> rows)
    {
        using SqliteStatement insert = database.Prepare("INSERT INTO pages VALUES (?1, ?2)");
        foreach (PageRow row in rows)
            insert.Bind(1, row.Version).Bind(2, row.Data).Run();
    }

    public static void Delete(SqliteDatabase database, IEnumerable<long> versions)
    {
        using SqliteStatement delete = database.Prepare("DELETE FROM pages WHERE version = ?1");
        foreach (long version in versions)
            delete.Bind(1, version).Run();
    }

    /// <summary>The versions of all rows.</summary>
    public static List<long> All(SqliteDatabase database)
    {
        List<long> versions = [];
        using SqliteStatement read = database.Prepare("SELECT version FROM pages");
        while (read.Step())
            versions.Add(read.Integer(0));
        return versions;
    }
}
