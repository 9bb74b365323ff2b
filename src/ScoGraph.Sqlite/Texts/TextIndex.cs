using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// One declared index of texts: a table of FTS5 in a private temporary database, brought to the state that is asked before each question,
/// so that what is found is what the state has. Going from one state to another costs what changed between them. Any thread; one at a time.
/// </summary>
/// <param name="index">What is declared.</param>
internal sealed class TextIndex(GraphIndex index) : IDisposable
{
    private readonly Lock _using = new();
    private readonly string _columns = string.Join(", ", index.Properties.Select((_, number) => $"c{number}"));
    private SqliteDatabase? _database;
    private IGraphSnapshot? _state;
    private long _version;

    /// <summary>What fits a question, the best first.</summary>
    /// <param name="state">The state that is asked.</param>
    /// <param name="query">The question.</param>
    /// <param name="throwIfStopped">Is called now and then.</param>
    /// <exception cref="Model.Diagnostics.ValueException">The question is wrong.</exception>
    public IReadOnlyList<TextHit> Find(IGraphSnapshot state, string query, Action throwIfStopped)
    {
        ITextSearch search = index.Kind == IndexKind.Trigrams
            ? new TrigramSearch(query, index.Properties.Count) : new WordSearch(new TextQuery(query, index.Properties).Write());
        if (search.IsEmpty)
            return [];
        lock (_using)
        {
            _database ??= Create();
            Follow(_database, state, throwIfStopped);
            return Find(_database, search, throwIfStopped);
        }
    }

    private static IReadOnlyList<TextHit> Find(SqliteDatabase database, ITextSearch search, Action throwIfStopped)
    {
        string? match = search.Match;
        SqliteStatement select = database.Kept(
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

    public void Dispose()
    {
        lock (_using)
        {
            _database?.Dispose();
            (_database, _state) = (null, null);
        }
    }

    private SqliteDatabase Create()
    {
        SqliteDatabase database = SqliteDatabase.Open("", FileAccess.ReadWrite);
        database.Run("PRAGMA journal_mode = OFF");
        database.Run("PRAGMA synchronous = OFF");
        string tokens = index.Kind == IndexKind.Trigrams
            ? "tokenize = 'trigram remove_diacritics 1'" : "tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'";
        database.Run($"CREATE VIRTUAL TABLE texts USING fts5({_columns}, {tokens})");
        return database;
    }

    /// <summary>Brings the table to a state.</summary>
    private void Follow(SqliteDatabase database, IGraphSnapshot state, Action throwIfStopped)
    {
        if (_state == state && _version == state.Version)
            return;
        IReadOnlyList<int>? changed = _state is MemorySnapshot before && state is MemorySnapshot after
            && before.Content.Tables == after.Content.Tables ? Changed(before, after) : null;
        _state = null;
        TextRows rows = new(state, index);
        if (changed is null)
            database.Run("DELETE FROM texts");
        Write(database, rows, changed, throwIfStopped);
        (_state, _version) = (state, state.Version);
    }

    private IReadOnlyList<int> Changed(MemorySnapshot before, MemorySnapshot after) => index.Target.IsRelationships
        ? [.. StateDifference.Relationships(before, after).Select(change => (int)change.Id)]
        : [.. StateDifference.Nodes(before, after).Select(change => (int)change.Id)];

    private void Write(SqliteDatabase database, TextRows rows, IReadOnlyList<int>? changed, Action throwIfStopped)
    {
        string values = string.Join(", ", index.Properties.Select((_, number) => $"?{number + 2}"));
        SqliteStatement remove = database.Kept("DELETE FROM texts WHERE rowid = ?1");
        SqliteStatement insert = database.Kept($"INSERT INTO texts(rowid, {_columns}) VALUES (?1, {values})");
        database.Run("BEGIN");
        try
        {
            foreach (int element in changed ?? rows.Elements())
            {
                throwIfStopped();
                if (changed is not null)
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
            // A half-written table is begun again: the state is unset until all is there.
            database.Run("COMMIT");
        }
    }
}
