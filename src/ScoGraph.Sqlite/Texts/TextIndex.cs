using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Files;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// One declared index of texts, brought to the state that is asked before each question, so that what is found is what the state has.
/// Going from one state to another costs what changed between them. Any thread; one at a time.
/// </summary>
/// <param name="index">What is declared.</param>
/// <param name="start">Gives the table that the file has, with the state that it is brought to; null where it has none.</param>
internal sealed class TextIndex(GraphIndex index, Func<GraphIndex, StartedTexts?> start) : IDisposable
{
    /// <summary>An image in the file is written again when a part of its texts changed: one in so many.</summary>
    private const int PartThatMatters = 8;

    private readonly Lock _using = new();
    private IndexedTexts? _table;
    private IGraphSnapshot? _state;
    private long _version, _written;
    private bool _isOfFile, _isInFile;

    /// <summary>Whether writing it into the file is worth it.</summary>
    public bool HasNews
    {
        get
        {
            lock (_using)
                return _state is not null && (!_isInFile || _written * PartThatMatters > _table!.Count);
        }
    }

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
            try
            {
                return Find(state, search, throwIfStopped);
            }
            catch (SqliteException) when (_isOfFile)
            {
                // What the file had was no table after all, though its bytes are those that were written.
                Drop();
                (_table, _isOfFile) = (IndexedTexts.Create(index), false);
                return Find(state, search, throwIfStopped);
            }
        }
    }

    /// <summary>The table in a state, as bytes; null where there is no table in use.</summary>
    public byte[]? BytesIn(MemorySnapshot state)
    {
        lock (_using)
        {
            if (_state is null)
                return null;
            Follow(state, static () => { });
            return _table!.Bytes();
        }
    }

    /// <summary>The file has the table that <see cref="BytesIn"/> gave.</summary>
    public void NoteWritten() => (_isInFile, _written) = (true, 0);

    /// <summary>The file has no table of this index.</summary>
    public void NoteRemoved() => _isInFile = false;

    public void Dispose()
    {
        lock (_using)
            Drop();
    }

    private IReadOnlyList<TextHit> Find(IGraphSnapshot state, ITextSearch search, Action throwIfStopped)
    {
        if (_table is null && start(index) is { } started)
        {
            (_table, _state, _version, _written) = (started.Table, started.State, started.State.Version, started.Changed);
            _isOfFile = _isInFile = true;
        }

        _table ??= IndexedTexts.Create(index);
        Follow(state, throwIfStopped);
        IReadOnlyList<TextHit> hits = _table.Find(search, throwIfStopped);
        if (!_isOfFile)
            return hits;
        TextRows rows = new(state, index);
        return [.. hits.Where(hit => rows.Of(hit.Element) is not null)];
    }

    private void Drop()
    {
        _table?.Dispose();
        (_table, _state) = (null, null);
    }

    /// <summary>Brings the table to a state.</summary>
    private void Follow(IGraphSnapshot state, Action throwIfStopped)
    {
        if (_state == state && _version == state.Version)
            return;
        IReadOnlyList<int>? changed = _state is MemorySnapshot before && state is MemorySnapshot after
            && before.Content.Tables == after.Content.Tables ? Changed(before, after) : null;
        _state = null;
        TextRows rows = new(state, index);
        if (changed is null)
            _table!.Clear();
        _table!.Write(changed ?? rows.Elements(), rows, replace: changed is not null, throwIfStopped);
        _isInFile &= changed is not null;
        _written += changed?.Count ?? 0;
        (_state, _version) = (state, state.Version);
    }

    private IReadOnlyList<int> Changed(MemorySnapshot before, MemorySnapshot after) => index.Target.IsRelationships
        ? [.. StateDifference.Relationships(before, after).Select(change => (int)change.Id)]
        : [.. StateDifference.Nodes(before, after).Select(change => (int)change.Id)];
}
