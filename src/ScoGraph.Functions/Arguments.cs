using ScoGraph.Functions.Scalar;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Spatial;

namespace ScoGraph.Functions;

/// <summary>Reads the arguments of a call by kind; a value of another kind is the caller's mistake.</summary>
internal static class Arguments
{
    public static long Integer(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsInteger ? arguments[at].AsInteger() : throw Wrong(function, arguments, at);

    /// <summary>An integer or a float, as a float.</summary>
    public static double Number(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsNumber ? arguments[at].AsNumber() : throw Wrong(function, arguments, at);

    public static string Text(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsString ? arguments[at].AsString() : throw Wrong(function, arguments, at);

    public static ListValue List(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].Kind == ValueKind.List ? arguments[at].AsList() : throw Wrong(function, arguments, at);

    public static PathValue Path(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].Kind == ValueKind.Path ? arguments[at].AsPath() : throw Wrong(function, arguments, at);

    public static PointValue Point(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].Kind == ValueKind.Point ? arguments[at].As<PointValue>() : throw Wrong(function, arguments, at);

    public static int Node(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsNode ? arguments[at].AsId() : throw Wrong(function, arguments, at);

    public static int Relationship(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        arguments[at].IsRelationship ? arguments[at].AsId() : throw Wrong(function, arguments, at);

    public static ValueException Wrong(ScalarFunction function, ReadOnlySpan<Value> arguments, int at) =>
        FunctionErrors.WrongKind(function.Name, function.Signature.Parameters[at], arguments[at]);
}
