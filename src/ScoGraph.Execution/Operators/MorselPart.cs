namespace ScoGraph.Execution.Operators;

/// <summary>What an operator can be where several threads share the rows of a plan.</summary>
internal enum MorselPart
{
    /// <summary>It has to see all rows, in their order.</summary>
    None,

    /// <summary>An <see cref="IMorselScan"/>, which may be a <see cref="Row"/> where another stands before it.</summary>
    Scan,

    /// <summary>What it does to a row depends on that row alone, on whichever thread.</summary>
    Row,

    /// <summary>An <see cref="IGathering"/>.</summary>
    Gathering,
}
