namespace ScoGraph.Model.Snapshots;

/// <summary>
/// The names of labels, relationship types or property keys of one store, numbered from 0 in order of first use. It only grows, so an
/// id means the same in every state. May be read from any thread.
/// </summary>
internal interface INameTable
{
    int Count { get; }

    /// <summary>The names by id, as they are at this moment.</summary>
    ReadOnlySpan<string> Names { get; }

    string this[int id] { get; }

    /// <summary>The id of a name, or -1.</summary>
    int Find(string name);
}
