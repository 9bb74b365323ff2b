namespace ScoGraph.Planning.Analysis;

/// <summary>Directions seen from the other end.</summary>
internal static class Directions
{
    public static Direction Reverse(this Direction direction) => direction switch
    {
        Direction.Outgoing => Direction.Incoming,
        Direction.Incoming => Direction.Outgoing,
        _ => Direction.Both,
    };
}
