using ScoGraph.Functions.Scalar.General;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.Conversion;

/// <summary>CAST(value AS type); not called by name. Null stays null; a value that is of the type stays as it is.</summary>
/// <param name="type">The type.</param>
/// <param name="text">How it is written.</param>
/// <param name="find">Finds the function of a name, that of dates and times among them.</param>
internal sealed class CastFunction(TypePattern type, string text, Func<string, ScalarFunction?> find) : OperatorFunction
{
    private static readonly (ValueTypes Type, string Function)[] Makers =
    [
        (ValueTypes.Date, "date"), (ValueTypes.LocalTime, "localtime"), (ValueTypes.Time, "time"),
        (ValueTypes.LocalDateTime, "localdatetime"), (ValueTypes.DateTime, "datetime"), (ValueTypes.Duration, "duration"),
        (ValueTypes.Point, "point"),
    ];

    public override string Name => "CAST";

    public override string Summary => "The value as one of a type, or an error where it cannot be one.";

    public override Signature Signature { get; } = new([new("value", ValueTypes.Any)], ValueTypes.Any | ValueTypes.Null);

    public override bool IsStrict => false;

    public override bool IsDeterministic => false;

    public override bool IsStable => true;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context) =>
        Cast(arguments[0], type, context) ?? throw FunctionErrors.Cast(arguments[0], text);

    private Value? Cast(in Value value, TypePattern type, FunctionContext context)
    {
        if (type.Contains(value))
            return value;
        if (value.IsNull)
            return null;
        switch (type)
        {
            case ListPattern list when value.Kind == ValueKind.List:
                return CastItems(value.AsList(), list.Items, context);
            case UnionPattern union:
                foreach (TypePattern member in union.Members)
                {
                    if (Cast(value, member, context) is { } cast)
                        return cast;
                }

                return null;
            case KindPattern kind:
                return ToKind(value, kind.Kinds & ~ValueTypes.Null, context) is { IsNull: false } converted ? converted : null;
            default:
                return null;
        }
    }

    private Value? CastItems(ListValue list, TypePattern type, FunctionContext context)
    {
        Value[] items = new Value[list.Count];
        for (int i = 0; i < items.Length; i++)
        {
            StopSignal.At(i, items.Length);
            if (Cast(list[i], type, context) is not { } item)
                return null;
            items[i] = item;
        }

        return Value.FromList(items);
    }

    private Value? ToKind(in Value value, ValueTypes kind, FunctionContext context)
    {
        switch (kind)
        {
            case ValueTypes.Boolean:
                return Conversions.ToBoolean(value);
            case ValueTypes.Integer:
                return Conversions.ToInteger(value);
            case ValueTypes.Float:
                return Conversions.ToFloat(value);
            case ValueTypes.String:
                return Conversions.ToString(value);
        }

        string? maker = Array.Find(Makers, m => m.Type == kind).Function;
        if (maker is null || value.Kind is not (ValueKind.String or ValueKind.Map or ValueKind.Date or ValueKind.LocalTime or ValueKind.Time
            or ValueKind.LocalDateTime or ValueKind.DateTime))
            return null;
        try
        {
            ScalarFunction function = find(maker)!;
            return function.Invoke([value, .. function.Signature.Parameters.Skip(1).Select(p => p.Default!.Value)], context);
        }
        catch (ValueException)
        {
            return null;
        }
    }
}
