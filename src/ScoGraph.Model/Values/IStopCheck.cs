namespace ScoGraph.Model.Values;

/// <summary>Knows whether what is under way is to end.</summary>
internal interface IStopCheck
{
    /// <summary>Throws what it is to end with, if it is.</summary>
    void ThrowIfStopped();
}
