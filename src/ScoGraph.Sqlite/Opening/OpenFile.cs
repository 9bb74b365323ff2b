using ScoGraph.Model.Stores;
using ScoGraph.Sqlite.Checkpoints;
using ScoGraph.Sqlite.History;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Opening;

/// <summary>A graph's file that is open, to write or to read.</summary>
internal abstract class OpenFile : IDisposable
{
    public abstract IGraphStore Store { get; }

    public abstract GraphFileParts Parts { get; }

    public abstract PastStates Past { get; }

    /// <summary>The pages of the file's checkpoint; null where it has none.</summary>
    public abstract PageFile? Pages { get; }

    public abstract void Dispose();
}
