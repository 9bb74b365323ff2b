using ScoGraph.Sqlite.Files;

namespace ScoGraph.Sqlite.Texts;

/// <summary>A table of FTS5 (https://sqlite.org/fts5.html) in a private temporary database. One thread at a time.</summary>
internal sealed class IndexedTexts : IDisposable
{
    private readonly GraphIndex _index;
    private readonly SqliteDatabase _database;
    private readonly string _columns;

    private IndexedTexts(GraphIndex index, SqliteDatabase database)
    {
        _index = index;
        _database = database;
        _columns = string.Join(", ", index.Properties.Select((_, number) => $"c{number}"));
    }

    /// <summary>How many elements have texts in it.</summary>
    public long Count => _database.Number("SELECT count(*) FROM texts_docsize");

    /// <summary>An empty table.</summary>
    public static IndexedTexts Create(GraphIndex index)
    {
        IndexedTexts table = new(index, OpenTemporary());
        string tokens = index.Kind == IndexKind.Trigrams
            ? "tokenize = 'trigram remove_diacritics 1'" : "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'";
        table._database.Run($"CREATE VIRTUAL TABLE texts USING fts5({table._columns}, {tokens})");
        // What was removed is not found in the bytes any more, as the table goes into files.
        table._database.Run("INSERT INTO texts(texts, rank) VALUES ('secure-delete', 1)");
        return table;
    }

    /// <summary>The table of what <see cref="Bytes"/> gave; null where the bytes are no table of this index.</summary>
    public static IndexedTexts? TryRead(GraphIndex index, byte[] bytes)
    {
        SqliteDatabase database = OpenTemporary();
        IndexedTexts table = new(index, database);
        try
        {
            database.Restore(bytes);
            using IndexedTexts asMade = Create(index);
            // Nothing else may stand in it: what a stranger put into a file does not run.
            if (table.Layout().SequenceEqual(asMade.Layout()))
                return table;
        }
        catch (SqliteException)
        {
            // They are none.
        }

        table.Dispose();
        return null;
    }

    /// <summary>The table as bytes.</summary>
    /// <exception cref="SqliteException">There is no memory for them.</exception>
    public byte[] Bytes() => _database.Serialize();

    public void Clear() => _database.Run("DELETE FROM texts");

    /// <summary>Writes the texts of elements.</summary>
    /// <param name="elements">The elements.</param>
    /// <param name="rows">What texts they have.</param>
    /// <param name="replace">Whether the table may have texts of them already.</param>
    /// <param name="throwIfStopped">Is called now and then.</param>
    public void Write(IEnumerable<int> elements, TextRows rows, bool replace, Action throwIfStopped)
    {
        string values = string.Join(", ", _index.Properties.Select((_, number) => $"?{number + 2}"));
        SqliteStatement remove = _database.Kept("DELETE FROM texts WHERE rowid = ?1");
        SqliteStatement insert = _database.Kept($"INSERT INTO texts(rowid, {_columns}) VALUES (?1, {values})");
        _database.Run("BEGIN");
        try
        {
            foreach (int element in elements)
            {
                throwIfStopped();
                if (replace)
                    remove.Bind(1, element).Run();
                if (rows.Of(element) is not { } texts)
                    continue;
                insert.Bind(1, element);
                for (int i = 0; i < texts.Length; i++)
                    insert.Bind(i + 2, texts[i]);
                insert.Run();
            }
        }
        finally
        {
            // A half-written table is begun again by who asked.
            _database.Run("COMMIT");
        }
    }

    /// <summary>What fits, the best first.</summary>
    public IReadOnlyList<TextHit> Find(ITextSearch search, Action throwIfStopped)
    {
        string? match = search.Match;
        SqliteStatement select = _database.Kept(
            $"SELECT rowid, {search.Columns} FROM texts{(match is null ? "" : " WHERE texts MATCH ?1")}");
        List<TextHit> hits = [];
        try
        {
            if (match is not null)
                select.Bind(1, match);
            while (select.Step())
            {
                throwIfStopped();
                if (search.Score(select) is { } score)
                    hits.Add(new TextHit((int)select.Integer(0), score));
            }
        }
        finally
        {
            select.Reset();
        }

        return [.. hits.OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Element)];
    }

    /// <summary>All that stands in it, by element; what is wrong with it is an error of SQLite.</summary>
    public IEnumerable<(int Element, string?[] Texts)> All()
    {
        _database.Run("INSERT INTO texts(texts) VALUES ('integrity-check')");
        using SqliteStatement select = _database.Prepare($"SELECT rowid, {_columns} FROM texts ORDER BY rowid");
        while (select.Step())
            yield return ((int)select.Integer(0), [.. _index.Properties.Select((_, number) => select.Text(number + 1))]);
    }

    public void Dispose() => _database.Dispose();

    private static SqliteDatabase OpenTemporary()
    {
        SqliteDatabase database = SqliteDatabase.Open("", FileAccess.ReadWrite);
        FileLayout.Distrust(database);
        database.Run("PRAGMA journal_mode = OFF");
        database.Run("PRAGMA synchronous = OFF");
        database.Run("PRAGMA secure_delete = ON");
        return database;
    }

    private List<string> Layout()
    {
        List<string> layout = [];
        using SqliteStatement schema = _database.Prepare(
            "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1");
        while (schema.Step())
            layout.Add(schema.Text(0) ?? "");
        return layout;
    }
}
