namespace ScoGraph.Execution.Memory;

/// <summary>What holds memory of which others can make use once its run has ended.</summary>
internal interface IReusedMemory
{
    /// <summary>Gives the memory back: nobody reads it any more.</summary>
    void Return();
}
