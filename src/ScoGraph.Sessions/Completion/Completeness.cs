namespace ScoGraph.Sessions.Completion;

/// <summary>Whether a cell may be run as it stands, could become right by going on, or is wrong already.</summary>
internal enum Completeness
{
    Complete,
    Incomplete,
    Invalid,
}
