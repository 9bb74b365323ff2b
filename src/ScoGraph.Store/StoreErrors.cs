using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Store;

/// <summary>The texts of what the store refuses.</summary>
internal static class StoreErrors
{
    public static ValueException InvalidPropertyType(ValueKind kind, bool inList) => new(
        ErrorCategory.TypeError,
        "InvalidPropertyType",
        $"A property cannot hold {(inList ? "a list that contains " : "")}{Article(kind)}.",
        "Properties hold booleans, numbers, strings, points, temporal values and lists of them.");

    public static ValueException DeletedNode(int node) => new(
        ErrorCategory.EntityNotFound, "DeletedEntityAccess", $"The node #{node} was deleted and cannot be changed any more.");

    public static ValueException DeletedRelationship(int relationship) => new(
        ErrorCategory.EntityNotFound,
        "DeletedEntityAccess",
        $"The relationship #{relationship} was deleted and cannot be changed any more.");

    public static ValueException NodeLives(int node) => new(
        ErrorCategory.ConstraintVerificationFailed, "EntityAlreadyExists", $"The node #{node} cannot be restored: it exists.");

    public static ValueException RelationshipLives(int relationship) => new(
        ErrorCategory.ConstraintVerificationFailed,
        "EntityAlreadyExists",
        $"The relationship #{relationship} cannot be restored: it exists.");

    public static ValueException DeleteConnectedNode(int node, int relationships) => new(
        ErrorCategory.ConstraintVerificationFailed,
        "DeleteConnectedNode",
        $"The node #{node} cannot be deleted: it still has {relationships} relationship{(relationships == 1 ? "" : "s")}.",
        "DETACH DELETE deletes a node together with its relationships.");

    public static ValueException Full(string elements) => new(
        ErrorCategory.LimitExceeded, "GraphFull", $"The graph cannot hold more than {int.MaxValue} {elements}.");

    public static ObjectDisposedException Disposed() => new("Graph", "The graph was disposed and cannot be used any more.");

    /// <param name="cause">Why the commit before was refused; null where that is not known.</param>
    public static IOException RestsOnRefused(Exception? cause) => new(
        "The transaction was dropped: it rests on a commit that could not be written. Run it again." + (cause is null ? "" : $" ({cause.Message})"),
        cause);

    public static InvalidOperationException TransactionEnded() =>
        new("The transaction has ended: it was committed, rolled back or disposed.");

    public static InvalidOperationException StatementEnded() =>
        new("The statement has ended: its changes were kept and cannot be added to.");

    public static InvalidOperationException ForeignStatement() =>
        new("The statement was not begun on the present state of this transaction.");

    public static InvalidOperationException AlreadyBuilt() => new("The loader has built its graph and takes no more.");

    public static InvalidOperationException NotEmpty() => new("Only a graph that never held anything can be loaded in bulk.");

    public static ArgumentException ForeignTransaction(string parameter) => new("The loader was made for another store.", parameter);

    private static string Article(ValueKind kind) => kind switch
    {
        ValueKind.Map => "a map",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        _ => "a path",
    };
}
