namespace ScoGraph;

/// <summary>What a commit waits for.</summary>
public enum Durability
{
    /// <summary>Until the change would survive a loss of power.</summary>
    Full,

    /// <summary>
    /// Until the change would survive the end of the process. A loss of power may take the last commits, those since the system wrote by
    /// itself, usually a few seconds; the file is then whole, at an earlier commit. Several times as many commits a second.
    /// </summary>
    Normal,
}
