using System.Globalization;
using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Files;

/// <summary>Who has a file open to write, for the message to a second one.</summary>
internal static class FileHolder
{
    /// <summary>Writes this process into the file. It need not last, so nobody waits for that.</summary>
    public static bool Write(SqliteDatabase database)
    {
        long synchronous = database.Number("PRAGMA synchronous");
        database.Run("PRAGMA synchronous = OFF");
        string since = DateTimeOffset.UtcNow.ToString("u", CultureInfo.InvariantCulture);
        string program = Path.GetFileName(Environment.ProcessPath) ?? "";
        MetaTable.Write(
            database, MetaTable.Holder, $"{program}, process {Environment.ProcessId} on {Environment.MachineName}, since {since}");
        database.Run($"PRAGMA synchronous = {synchronous}");
        return true;
    }

    /// <summary>Who wrote itself in last; null where that cannot be read.</summary>
    public static string? Find(string path)
    {
        try
        {
            using SqliteDatabase database = FileConnections.ToRead(path, vfs: null);
            return MetaTable.Read(database, MetaTable.Holder);
        }
        catch (Exception error) when (error is SqliteException or DamagedException or GraphFileException)
        {
            return null;
        }
    }
}
