namespace ScoGraph.Tests.PublicMembers;

/// <summary>A value to call with or on, made anew for each call.</summary>
internal sealed record Sample(string Name, Func<object?> Make, Trait Trait = Trait.None)
{
    public static readonly Sample Null = new("null", () => null);

    public static Sample Of(object? value, string? name = null) => new(name ?? $"{value ?? "null"}", () => value);
}
