using ScoGraph.Execution.Rows;

namespace ScoGraph.Execution.Operators;

/// <summary>An operator that takes many rows at once, where these are nothing but nodes and relationships.</summary>
internal interface IBatchTaker
{
    /// <summary>Whether it does in this run; it takes rows one by one, too.</summary>
    bool TakesBatches { get; }

    /// <summary>Whether rows may stand for more than one each.</summary>
    bool TakesWeights => false;

    /// <summary>Takes rows, each once, in their order.</summary>
    /// <returns>False if no more rows are wanted.</returns>
    bool Take(Frame frame, BatchRows rows);
}
