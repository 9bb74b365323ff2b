namespace ScoGraph.Properties.Reference;

/// <summary>Three-valued logic after Kleene; null is unknown.</summary>
internal static class Logic
{
    public static bool? Truth(object? value) => value switch
    {
        null => null,
        bool truth => truth,
        _ => throw new ReferenceException($"{value} is no truth value."),
    };

    public static bool? Not(bool? a) => a is null ? null : !a;

    public static bool? And(bool? a, bool? b) => a == false || b == false ? false : a is null || b is null ? null : true;

    public static bool? Or(bool? a, bool? b) => Not(And(Not(a), Not(b)));

    public static bool? Xor(bool? a, bool? b) => a is null || b is null ? null : a != b;

    public static bool? All(IEnumerable<bool?> parts) => parts.Aggregate((bool?)true, And);

    public static bool? Any(IEnumerable<bool?> parts) => parts.Aggregate((bool?)false, Or);
}
