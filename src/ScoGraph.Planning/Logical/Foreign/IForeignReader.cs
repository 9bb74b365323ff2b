using ScoGraph.Model.Values;

namespace ScoGraph.Planning.Logical.Foreign;

/// <summary>Rows that come from elsewhere, one after the other. One thread; disposing it ends what makes the rows.</summary>
internal interface IForeignReader : IDisposable
{
    /// <summary>Puts the next row into the span, a value for each variable of the operator, in their order.</summary>
    /// <returns>False behind the last row.</returns>
    bool Read(Span<Value> row);

    /// <summary>What it did so far beside giving rows, for PROFILE; null where there is nothing to say.</summary>
    string? Report => null;
}
