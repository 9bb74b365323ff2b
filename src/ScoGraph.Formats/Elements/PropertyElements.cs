using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Elements;

internal static class PropertyElements
{
    /// <summary>The value of a key, or null. Elements have few properties, so they are looked through.</summary>
    public static Value Find(ReadOnlySpan<PropertyElement> properties, string key)
    {
        foreach (PropertyElement property in properties)
        {
            if (property.Key == key)
                return property.Value;
        }

        return Value.Null;
    }
}
