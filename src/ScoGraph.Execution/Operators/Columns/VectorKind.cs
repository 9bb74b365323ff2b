namespace ScoGraph.Execution.Operators.Columns;

/// <summary>What the values of some rows are.</summary>
internal enum VectorKind
{
    /// <summary>Ids of nodes, none of them null.</summary>
    Nodes,

    /// <summary>Integers and nulls.</summary>
    Integers,

    /// <summary>Floats and nulls.</summary>
    Floats,

    /// <summary>Strings and nulls.</summary>
    Strings,

    /// <summary>Anything.</summary>
    Values,
}
