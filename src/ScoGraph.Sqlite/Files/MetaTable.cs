using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Files;

/// <summary>Names and values about the file as a whole, each with a checksum.</summary>
internal static class MetaTable
{
    public const string GraphId = "graph";
    public const string Holder = "holder";

    /// <summary>What the commits of the last writer wait for.</summary>
    public const string Durability = "durability";

    /// <summary>The number of the commit that the base is the state of.</summary>
    public const string BaseNumber = "base";

    /// <summary>The checksum with which the chain of the commits begins.</summary>
    public const string BaseChain = "chain";

    /// <summary>The checksum of the parts of the base.</summary>
    public const string BaseSum = "sum";

    public static void Write(SqliteDatabase database, string name, string value)
    {
        using SqliteStatement write = database.Prepare("INSERT OR REPLACE INTO meta VALUES (?1, ?2, ?3)");
        write.Bind(1, name).Bind(2, value).Bind(3, Sum(name, value)).Run();
    }

    public static void Write(SqliteDatabase database, string name, long value) =>
        Write(database, name, value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <exception cref="DamagedException">The value is not what was written.</exception>
    public static string? Read(SqliteDatabase database, string name)
    {
        SqliteStatement read = database.Kept("SELECT value, checksum FROM meta WHERE name = ?1");
        try
        {
            if (!read.Bind(1, name).Step())
                return null;
            string value = read.Text(0) ?? "";
            return read.Integer(1) == Sum(name, value) ? value : throw new DamagedException($"the checksum of '{name}' differs");
        }
        finally
        {
            read.Reset();
        }
    }

    /// <exception cref="DamagedException">The value is missing, or not what was written.</exception>
    public static long ReadNumber(SqliteDatabase database, string name) =>
        long.TryParse(Read(database, name), System.Globalization.CultureInfo.InvariantCulture, out long number)
            ? number : throw new DamagedException($"'{name}' is missing");

    private static long Sum(string name, string value) => Checksum.Of(Checksum.Of(0, name), value);
}
