using System.Globalization;
using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Commits;

/// <summary>
/// The commits in the file. Their checksums are chained: each covers the one before, so that a commit that is gone, or another, is noticed
/// by whoever reads on. Small ones stand as plain JSON, so that any tool of SQLite shows them; large ones in compressed parts.
/// </summary>
internal static class CommitTable
{
    private const int LargestPlain = 1 << 16;
    private const int PartSize = 1 << 20;
    private const string Round = "O";

    /// <summary>A text that is longer than any that is written is not read: its length is known without it.</summary>
    private static readonly string Columns = string.Create(
        CultureInfo.InvariantCulture,
        $"number, instant, author, message, CASE WHEN octet_length(changes) <= {LargestPlain} THEN changes END, checksum, octet_length(changes)");

    private static readonly string[] Tables = ["commits", "commit_parts"];

    /// <summary>Whether a commit with such changes is one row, and not parts beside it.</summary>
    public static bool IsOneRow(ReadOnlyMemory<byte> changes) => changes.Length <= LargestPlain;

    /// <summary>Writes a commit behind the others.</summary>
    /// <returns>The checksum of the chain up to it.</returns>
    public static uint Append(SqliteDatabase database, GraphCommit commit, ReadOnlyMemory<byte> changes, uint chain)
    {
        string instant = Text(commit.Instant);
        uint next = Sum(chain, commit.Number, instant, (commit.Author, commit.Message), changes.Span);
        bool isPlain = IsOneRow(changes);
        SqliteStatement insert = database.Kept("INSERT INTO commits VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        insert.Bind(1, commit.Number).Bind(2, instant).Bind(3, commit.Author).Bind(4, commit.Message).Bind(6, next);
        if (isPlain)
            insert.BindText(5, changes.Span);
        else
            insert.Bind(5, (string?)null);
        insert.Run();
        if (!isPlain)
            AppendParts(database, commit.Number, changes);
        return next;
    }

    /// <summary>The commits above one number and up to another, in order; each is checked against the one before.</summary>
    /// <param name="database">The file.</param>
    /// <param name="after">The number before the first.</param>
    /// <param name="upTo">The last number.</param>
    /// <param name="chain">
    /// The checksum up to the number before the first; null where it is not known, and the first is not checked.
    /// </param>
    /// <exception cref="DamagedException">A commit is not what was written.</exception>
    public static IEnumerable<CommitRow> Read(SqliteDatabase database, long after, long upTo, uint? chain)
    {
        using SqliteStatement read = database.Prepare(
            $"SELECT {Columns} FROM commits WHERE number > ?1 AND number <= ?2 ORDER BY number");
        read.Bind(1, after).Bind(2, upTo);
        while (read.Step())
        {
            CommitRow row = Row(database, read);
            string instant = read.Text(1) ?? "";
            if (chain is { } before && Sum(before, row.Number, instant, (row.Author, row.Message), row.Changes) != row.Chain)
                throw new DamagedException($"the commit {row.Number} is not what was written");
            chain = row.Chain;
            yield return row;
        }
    }

    /// <summary>
    /// The commits from a number down to above another. They are not checked: those who opened the file read them before.
    /// </summary>
    /// <exception cref="DamagedException">A commit cannot be read.</exception>
    public static IEnumerable<CommitRow> ReadBack(SqliteDatabase database, long from, long downTo)
    {
        using SqliteStatement read = database.Prepare(
            $"SELECT {Columns} FROM commits WHERE number > ?1 AND number <= ?2 ORDER BY number DESC");
        read.Bind(1, downTo).Bind(2, from);
        while (read.Step())
            yield return Row(database, read);
    }

    /// <summary>The number of the last commit that was made at or before an instant; that of the base where the instant is at or behind its
    /// end; null where it is before.</summary>
    public static long? LastAt(SqliteDatabase database, DateTimeOffset instant)
    {
        using SqliteStatement read = database.Prepare("SELECT max(number) FROM commits WHERE instant <= ?1");
        read.Bind(1, Text(instant));
        return read.Step() && !read.IsNull(0) ? read.Integer(0) : null;
    }

    /// <summary>The number of the commit that has so many behind it; null where there are fewer.</summary>
    public static long? Back(SqliteDatabase database, long count)
    {
        using SqliteStatement read = database.Prepare("SELECT number FROM commits ORDER BY number DESC LIMIT 1 OFFSET ?1");
        return read.Bind(1, count).Step() ? read.Integer(0) : null;
    }

    /// <summary>The number of the last commit, 0 where there is none.</summary>
    public static long Last(SqliteDatabase database) => database.Number("SELECT max(number) FROM commits");

    /// <summary>Removes the commits above a number.</summary>
    public static void RemoveAfter(SqliteDatabase database, long number)
    {
        foreach (string table in Tables)
        {
            using SqliteStatement remove = database.Prepare($"DELETE FROM {table} WHERE number > ?1");
            remove.Bind(1, number).Run();
        }
    }

    /// <summary>In UTC, so that texts are in the order of the instants.</summary>
    private static string Text(DateTimeOffset instant) => instant.ToUniversalTime().ToString(Round, CultureInfo.InvariantCulture);

    /// <summary>The last commit that has a number or one below it, with the checksum up to it; null where there is none.</summary>
    public static CommitMark? MarkAt(SqliteDatabase database, long number)
    {
        using SqliteStatement read = database.Prepare(
            "SELECT number, checksum FROM commits WHERE number <= ?1 ORDER BY number DESC LIMIT 1");
        return read.Bind(1, number).Step() ? new CommitMark(read.Integer(0), (uint)read.Integer(1)) : null;
    }

    /// <summary>Removes the commits up to a number.</summary>
    public static void RemoveUpTo(SqliteDatabase database, long number)
    {
        foreach (string table in Tables)
        {
            using SqliteStatement remove = database.Prepare($"DELETE FROM {table} WHERE number <= ?1");
            remove.Bind(1, number).Run();
        }
    }

    private static CommitRow Row(SqliteDatabase database, SqliteStatement read)
    {
        long number = read.Integer(0);
        if (!DateTimeOffset.TryParseExact(
            read.Text(1), Round, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTimeOffset instant))
            throw new DamagedException($"the commit {number} has no instant");
        if (read.Integer(6) > LargestPlain)
            throw new DamagedException($"the commit {number} has a text of {read.Integer(6)} bytes, where {LargestPlain} are the most");
        byte[] changes = read.IsNull(4) ? ReadParts(database, number) : read.Bytes(4).ToArray();
        return new CommitRow(number, instant, read.Text(2), read.Text(3), changes, (uint)read.Integer(5));
    }

    private static void AppendParts(SqliteDatabase database, long number, ReadOnlyMemory<byte> changes)
    {
        using SqliteStatement insert = database.Prepare("INSERT INTO commit_parts VALUES (?1, ?2, ?3)");
        for (int part = 0; part * PartSize < changes.Length; part++)
        {
            ReadOnlySpan<byte> bytes = changes.Span[(part * PartSize)..Math.Min((part + 1) * PartSize, changes.Length)];
            insert.Bind(1, number).Bind(2, part).Bind(3, SealedBytes.Seal(bytes, number, worth: 1)).Run();
        }
    }

    private static byte[] ReadParts(SqliteDatabase database, long number)
    {
        using MemoryStream changes = new();
        using SqliteStatement read = database.Prepare("SELECT data FROM commit_parts WHERE number = ?1 ORDER BY part");
        read.Bind(1, number);
        while (read.Step())
            changes.Write(SealedBytes.Open(read.Bytes(0), number));
        return changes.ToArray();
    }

    private static uint Sum(
        uint chain, long number, string instant, (string? Author, string? Message) described, ReadOnlySpan<byte> changes) =>
        Checksum.Of(
            Checksum.Of(Checksum.Of(Checksum.Of(Checksum.Of(chain, number), instant), described.Author), described.Message), changes);
}
