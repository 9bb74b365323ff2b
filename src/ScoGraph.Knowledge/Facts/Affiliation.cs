namespace ScoGraph.Knowledge;

/// <summary>A post that a person holds or held.</summary>
public sealed class Affiliation
{
    internal Affiliation(Fact<Entity> fact) => Fact = fact;

    /// <summary>The organisation or country in whose service the post is.</summary>
    public Entity With => Fact.Other;

    /// <summary>The post, such as <c>professor</c>; null where the source does not say.</summary>
    public string? Position => Fact["position"] as string;

    /// <summary>The department or faculty; null where the source does not say.</summary>
    public string? Unit => Fact["unit"] as string;

    /// <summary>Whether the person held the post before and does not any more.</summary>
    public bool IsFormer => Fact["former"] is true;

    /// <summary>The fact with its citations.</summary>
    public Fact<Entity> Fact { get; }

    /// <summary>Such as <c>former foreign secretary, Pakistan</c>.</summary>
    public override string ToString()
    {
        string?[] parts = [$"{(IsFormer ? "former " : "")}{Position}".Trim(), Unit, With.Name];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }
}
