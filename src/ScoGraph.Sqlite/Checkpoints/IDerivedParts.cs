using ScoGraph.Sqlite.Pages;
using ScoGraph.Store;

namespace ScoGraph.Sqlite.Checkpoints;

/// <summary>
/// What stands in the pages of checkpoints and is no part of the state, but made of it: without it nothing is lost but time.
/// </summary>
internal interface IDerivedParts
{
    /// <summary>Whether something is worth being written, though the state may be in the file.</summary>
    bool HasNews { get; }

    /// <summary>Adds parts to a checkpoint that is being written, and takes out those that nobody needs.</summary>
    /// <param name="before">The checkpoint before; null where there is none.</param>
    /// <param name="state">The state of the checkpoint.</param>
    /// <param name="commit">The number of its last commit.</param>
    /// <param name="oldest">What is of an earlier commit does not stay.</param>
    /// <param name="versions">The rows of each part, those of the checkpoint before among them.</param>
    /// <param name="writer">Makes rows.</param>
    void Write(
        PageFile? before, MemorySnapshot state, long commit, long oldest, Dictionary<PartKey, PartVersions> versions, PageWriter writer);
}
