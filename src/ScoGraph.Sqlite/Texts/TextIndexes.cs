using System.Runtime.CompilerServices;
using ScoGraph.Model.Snapshots;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Texts;

/// <summary>The indexes of texts of a graph in use, each made or read on its first question. Any thread.</summary>
internal sealed class TextIndexes : IDerivedParts, IDisposable
{
    private readonly Lock _adding = new();
    private readonly Dictionary<GraphIndex, TextIndex> _current = [];

    /// <summary>Those of views, of past states and of transactions, which live as long as these do.</summary>
    private readonly ConditionalWeakTable<object, Dictionary<GraphIndex, TextIndex>> _others = [];

    private StoreTables? _tables;
    private TextImages? _images;

    /// <inheritdoc/>
    public bool HasNews => Current().Any(index => index.Value.HasNews);

    /// <summary>Where tables are read that stand in the file.</summary>
    public void Begin(TextImages images) => _images = images;

    /// <summary>The index for questions to a state.</summary>
    public TextIndex Find(GraphIndex index, IGraphSnapshot state)
    {
        lock (_adding)
        {
            StoreTables? tables = (state as MemorySnapshot)?.Content.Tables;
            _tables ??= tables;
            bool isCurrent = tables is not null && tables == _tables;
            Dictionary<GraphIndex, TextIndex> indexes = isCurrent ? _current : _others.GetOrCreateValue(tables ?? (object)state);
            if (!indexes.TryGetValue(index, out TextIndex? found))
                indexes.Add(index, found = new TextIndex(index, declared => isCurrent ? _images?.Start(declared, tables!) : null));
            return found;
        }
    }

    /// <inheritdoc/>
    public void Write(
        PageFile? before, MemorySnapshot state, long commit, long oldest, Dictionary<PartKey, PartVersions> versions, PageWriter writer)
    {
        List<TextImage> images = before is null ? [] : [.. TextImage.Of(before).Where(image => versions.ContainsKey(image.Key))];
        Dictionary<string, GraphIndex> declared = state.Catalog.All.OfType<GraphIndex>()
            .Where(index => index.Kind != IndexKind.Range).ToDictionary(TextImage.Declaration);
        foreach (PartKey key in versions.Keys.Where(key => key.Kind == PageKind.Texts).ToList())
        {
            TextImage? image = images.Find(image => image.Key == key);
            if (image is null || image.Commit < oldest || !declared.ContainsKey(image.Declared))
                versions.Remove(key);
        }

        Dictionary<GraphIndex, TextIndex> current = Current();
        foreach ((string name, GraphIndex index) in declared)
        {
            if (!current.TryGetValue(index, out TextIndex? texts))
                continue;
            PartKey? kept = images.Find(image => image.Declared == name && versions.ContainsKey(image.Key))?.Key;
            if (kept is null)
                texts.NoteRemoved();
            if (!texts.HasNews || texts.BytesIn(state) is not { } bytes)
                continue;
            PartKey key = kept ?? Free(versions);
            TextImage made = new(key, new PartVersions(0, []), name, commit, bytes.Length);
            versions[key] = writer.Write(new TextPart(made, bytes));
            texts.NoteWritten();
        }

        writer.Flush();
    }

    public void Dispose()
    {
        lock (_adding)
        {
            foreach (TextIndex index in _current.Values.Concat(_others.SelectMany(other => other.Value.Values)))
                index.Dispose();
            _current.Clear();
            _others.Clear();
        }
    }

    private static PartKey Free(Dictionary<PartKey, PartVersions> versions) =>
        Enumerable.Range(0, int.MaxValue).Select(number => new PartKey(PageKind.Texts, number)).First(key => !versions.ContainsKey(key));

    private Dictionary<GraphIndex, TextIndex> Current()
    {
        lock (_adding)
            return new Dictionary<GraphIndex, TextIndex>(_current);
    }
}
