using ScoGraph.Model.Values;

namespace ScoGraph.Functions;

/// <summary>Signatures as documentation writes them: <c>left(text: STRING, length: INTEGER): STRING</c>.</summary>
internal static class SignatureText
{
    public static string Of(string name, Signature signature)
    {
        string parameters = string.Join(", ", signature.Parameters.Select(Parameter));
        return $"{name}({parameters}{(signature.Variadic ? ", …" : "")}): {ValueNames.Of(signature.Result)}";
    }

    public static string Of(Procedure procedure)
    {
        string parameters = string.Join(", ", procedure.Parameters.Select(Parameter));
        string yields = string.Join(", ", procedure.Yields.Select(column => column.Name));
        return $"{procedure.Name}({parameters}){(yields.Length == 0 ? "" : $" YIELD {yields}")}";
    }

    private static string Parameter(Parameter parameter) =>
        $"{parameter.Name}: {ValueNames.Of(parameter.Types)}{(parameter.Default is { } value ? $" = {LiteralText.Write(value)}" : "")}";
}
