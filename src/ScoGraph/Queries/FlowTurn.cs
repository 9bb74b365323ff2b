using ScoGraph.Model.Stores;

namespace ScoGraph.Queries;

/// <summary>
/// A turn to write that a flow of execution has or waits for: code behind an <c>await</c> runs on another thread, and what such code starts
/// belongs to its flow.
/// </summary>
/// <remarks>
/// Only one value of the flow is for all graphs: a value for each would stay with the flow, and slow it down, for as long as it goes on.
/// </remarks>
internal sealed class FlowTurn
{
    private static readonly AsyncLocal<FlowTurn[]?> OfFlow = new();

    private readonly object _place;
    private volatile WriterTurn? _turn;
    private volatile bool _isGivenUp;

    private FlowTurn(object place) => _place = place;

    private bool IsOver => _isGivenUp || _turn is { IsOver: true };

    /// <summary>Whether the flow has a turn at a place, not only waits for one.</summary>
    public static bool IsAt(object place) =>
        OfFlow.Value is { } turns && Array.Exists(turns, turn => turn._place == place && turn._turn is { IsOver: false });

    /// <summary>The flow waits for a turn at a place; turns that are over are forgotten.</summary>
    public static FlowTurn Wait(object place)
    {
        FlowTurn turn = new(place);
        OfFlow.Value = [.. (OfFlow.Value ?? []).Where(other => !other.IsOver), turn];
        return turn;
    }

    /// <summary>The flow has its turn.</summary>
    public void Take(WriterTurn turn) => _turn = turn;

    /// <summary>The flow waits no more.</summary>
    public void GiveUp() => _isGivenUp = true;
}
