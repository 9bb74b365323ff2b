namespace ScoGraph.Server.Bolt.Sessions;

/// <summary>A version of Bolt 5.</summary>
internal readonly record struct BoltVersion(byte Minor)
{
    /// <summary>Versions that are spoken; 5.5 was never released.</summary>
    public const byte Newest = 8, Unreleased = 5;

    public bool HasLogon => Minor >= 1;

    /// <summary>Whether notes are statuses of GQL.</summary>
    public bool HasStatuses => Minor >= 5;

    /// <summary>Whether errors have a status of GQL.</summary>
    public bool HasErrorStatus => Minor >= 7;
}
