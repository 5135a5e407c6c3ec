"""Sends a message, looks into an inbox, and receives: python3 use_mail.py SMTP-PORT IMAP-PORT POP3-PORT"""

import imaplib
import poplib
import smtplib
import sys

smtp, imap, pop3 = map(int, sys.argv[1:4])
message = "From: me@asynclab.example\r\nTo: you@asynclab.example\r\nSubject: Hello\r\n\r\nThere is a message.\r\n"

# Send.
with smtplib.SMTP("127.0.0.1", smtp, local_hostname="localhost") as server:
    server.sendmail("me@asynclab.example", ["you@asynclab.example"], message)
print("The message has been sent.")

# Query the inbox.
server = imaplib.IMAP4("127.0.0.1", imap)
server.login("you", "asynclab")
server.select("INBOX", readonly=True)
_, (new,) = server.search(None, "UNSEEN")
print(f"New messages in the inbox: {len(new.split())}.")
server.logout()

# Receive.
server = poplib.POP3("127.0.0.1", pop3)
server.user("you")
server.pass_("asynclab")
_, lines, _ = server.retr(1)
server.quit()
print(f"What it says: {lines[-1].decode()}")
