using ScoGraph.Sessions.Display;

namespace ScoGraph.Sessions.Running;

/// <summary>A statement or a magic being run.</summary>
/// <param name="Cell">The whole text of its cell.</param>
/// <param name="IsLast">Whether nothing follows it in the cell.</param>
internal sealed record CellExecution(Session Session, ICellOutput Output, string Cell, CellPart Part, bool IsLast)
{
    public CancellationToken Cancellation { get; init; }

    /// <summary>Hears how far it is; null where nobody waits.</summary>
    public CellProgress? Progress { get; init; }

    /// <summary>The statement, or what stands behind the magic's name, without spaces around it.</summary>
    public string Argument => Cell[Part.Start..Part.End].Trim();
}
