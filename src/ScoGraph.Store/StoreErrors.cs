using System.Globalization;
using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Schema;
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

    public static ValueException Missing(GraphConstraint constraint, int element, string property) => Violated(
        constraint, element, $"it has no {Name(property)}.",
        "Give it a value in the statement that makes it, or drop the constraint.");

    public static ValueException WrongType(GraphConstraint constraint, int element, string property, in Value value) => Violated(
        constraint, element, $"its {Name(property)} is {Short(value)}, and not {PropertyTypeNames.Write(constraint.Types)}.",
        "Convert the value, as with toInteger() or toString(), or drop the constraint.");

    public static ValueException Repeated(GraphConstraint constraint, (int Id, int Other) elements, ReadOnlySpan<Value> values)
    {
        StringBuilder text = new("its ");
        for (int i = 0; i < values.Length; i++)
        {
            string separator = i == 0 ? "" : i == values.Length - 1 ? " and " : ", ";
            text.Append(CultureInfo.InvariantCulture, $"{separator}{Name(constraint.Properties[i])} {Short(values[i])}");
        }

        string verb = values.Length == 1 ? "is that" : "are those";
        string what = constraint.Target.IsRelationships ? "relationship" : "node";
        return Violated(
            constraint, elements.Id, FormattableString.Invariant($"{text} {verb} of the {what} #{elements.Other}."),
            "MERGE finds the one that is there; or give it another value.");
    }

    public static ValueException DeclaredOtherwise(GraphDeclaration declaration, GraphDeclaration known) => new(
        ErrorCategory.ArgumentError, "DeclarationExists", $"The name of {declaration} is taken: {known} is declared.",
        "Drop that one first, or give this one another name.");

    public static ValueException NotDeclared(string name, GraphCatalog catalog)
    {
        string near = NearestName.Find(name, catalog.All.Select(declaration => declaration.Name)) is { } found
            ? $" Did you mean '{found}'?" : "";
        return new ValueException(ErrorCategory.ArgumentError, "NoDeclaration", $"No constraint or index is named '{name}'.{near}");
    }

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

    private static ValueException Violated(GraphConstraint constraint, int element, string how, string hint)
    {
        StringBuilder name = new(":");
        LiteralText.AppendName(name, constraint.Target.Name);
        string what = constraint.Target.IsRelationships
            ? FormattableString.Invariant($"relationship #{element} [{name}]") : FormattableString.Invariant($"node #{element} ({name})");
        return new ValueException(
            ErrorCategory.ConstraintValidationFailed, "ConstraintViolation",
            $"The constraint '{constraint.Name}' is violated by the {what}: {how}", hint);
    }

    private static string Name(string property)
    {
        StringBuilder text = new();
        LiteralText.AppendName(text, property);
        return text.ToString();
    }

    /// <summary>A value as the language writes it, of a long one the beginning.</summary>
    private static string Short(in Value value)
    {
        const int longest = 80;
        string text = LiteralText.Write(value);
        return text.Length <= longest ? text : $"{text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)}…";
    }

    private static string Article(ValueKind kind) => kind switch
    {
        ValueKind.Map => "a map",
        ValueKind.Node => "a node",
        ValueKind.Relationship => "a relationship",
        _ => "a path",
    };
}
