using System.Globalization;
using System.Text;

namespace ScoGraph.Load;

/// <summary>Requests as bytes, made before anything is measured.</summary>
internal static class LoadRequest
{
    public static byte[] Plain { get; } = Encoding.ASCII.GetBytes("GET /plaintext HTTP/1.1\r\nHost: localhost\r\n\r\n");

    /// <summary>Looks a person up.</summary>
    public static byte[] LookUp(string graph, int number, string credentials) => Statement(
        graph, credentials, "MATCH (p:Person {number: $number}) RETURN p.name", $"{{\"number\":{number.ToString(CultureInfo.InvariantCulture)}}}");

    /// <summary>Changes a person.</summary>
    public static byte[] Change(string graph, int number, int to, string credentials) => Statement(
        graph, credentials, "MATCH (p:Person {number: $number}) SET p.age = $to",
        string.Create(CultureInfo.InvariantCulture, $"{{\"number\":{number},\"to\":{to}}}"));

    private static byte[] Statement(string graph, string credentials, string text, string parameters)
    {
        string body = $"{{\"statement\":\"{text}\",\"parameters\":{parameters}}}";
        return Encoding.ASCII.GetBytes(
            $"POST /db/{graph}/query/v2 HTTP/1.1\r\nHost: localhost\r\nAuthorization: {credentials}\r\n"
            + $"Content-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}");
    }
}
