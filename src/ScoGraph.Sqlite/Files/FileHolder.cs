using System.Globalization;
using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Files;

/// <summary>Who has a file open to write, for the message to a second one.</summary>
internal static class FileHolder
{
    /// <summary>
    /// Writes this process into the file, and whether its commits wait for the disk. Within a transaction, which lasts as others do: who
    /// checks the log takes what has others behind it for written.
    /// </summary>
    public static void Write(SqliteDatabase database, Durability durability)
    {
        string since = DateTimeOffset.UtcNow.ToString("u", CultureInfo.InvariantCulture);
        string program = Path.GetFileName(Environment.ProcessPath) ?? "";
        MetaTable.Write(
            database, MetaTable.Holder, $"{program}, process {Environment.ProcessId} on {Environment.MachineName}, since {since}");
        MetaTable.Write(database, MetaTable.Durability, durability.ToString());
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
