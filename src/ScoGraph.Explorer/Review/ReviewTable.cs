using ScoGraph.Documents;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Explorer.Review;

/// <summary>
/// A review file that several people may go through at once: each decision is in the file before the next. Any thread.
/// </summary>
internal sealed class ReviewTable
{
    private readonly Lock _lock = new();
    private readonly string _path;
    private List<ReviewItem> _items;

    private ReviewTable(string path, List<ReviewItem> items, IReadOnlyDictionary<string, ReviewText> texts)
    {
        (_path, _items, Texts) = (path, items, texts);
        Marks = new TextMarks(items);
    }

    /// <summary>What the file is called.</summary>
    public string Name => Path.GetFileName(_path);

    /// <summary>The facts, in the order of the file, as they are now.</summary>
    public IReadOnlyList<ReviewItem> Items
    {
        get
        {
            lock (_lock)
                return _items;
        }
    }

    /// <summary>The texts of which the facts were proposed, by key of the document, as far as their files were named.</summary>
    public IReadOnlyDictionary<string, ReviewText> Texts { get; }

    /// <summary>Where the words of the facts stand.</summary>
    public TextMarks Marks { get; }

    /// <summary>Reads a file, and the texts of which its facts were proposed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="texts">Files of texts, as <see cref="ReviewTexts"/> takes them.</param>
    /// <exception cref="DocumentException">A line is no fact for review, or a text is none.</exception>
    /// <exception cref="FormatException">No fact is from such a text.</exception>
    /// <exception cref="ScoGraphException">There is no such file, or the system refuses access.</exception>
    public static ReviewTable Open(string path, params IEnumerable<string> texts)
    {
        List<ReviewItem> items = [.. ReviewFile.Read(FilePlaces.ReadText(path, "facts for review"), path)];
        return new ReviewTable(path, items, ReviewTexts.Read(texts, items));
    }

    /// <summary>Changes one fact and keeps the file; another's change to it meanwhile stands.</summary>
    /// <param name="at">Its position.</param>
    /// <param name="seen">How it was when it was decided about.</param>
    /// <param name="item">How it is to be.</param>
    /// <returns>Whether it was as it was seen, and is now as it is to be.</returns>
    /// <exception cref="IOException">The file cannot be written; nothing is changed.</exception>
    /// <exception cref="ScoGraphException">The system refuses access; nothing is changed.</exception>
    public bool TryChange(int at, ReviewItem seen, ReviewItem item)
    {
        lock (_lock)
        {
            if (at < 0 || at >= _items.Count || !ReferenceEquals(_items[at], seen))
                return false;
            List<ReviewItem> changed = [.. _items];
            changed[at] = item;
            Keep(changed);
            _items = changed;
            return true;
        }
    }

    /// <summary>The new file takes the place of the old one when it is whole.</summary>
    private void Keep(List<ReviewItem> items) => FilePlaces.Write(_path, () =>
    {
        string whole = _path + ".new";
        using (StreamWriter writer = new(whole))
            ReviewFile.Write(items, writer);
        File.Move(whole, _path, overwrite: true);
    });
}
